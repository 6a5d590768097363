import {
  type FieldMetadata,
  getFormProps,
  type SubmissionResult,
  useForm,
} from "@conform-to/react";
import { Form } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Language, languageNames, languages } from "#app/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorText } from "#app/ui/error-text.ts";
import { TextField } from "#app/ui/fields.tsx";
import type { PicturesDesk } from "../desk-queries.server.ts";
import { eachLanguage } from "./each-language.ts";
import { TownPicture } from "./town-picture.tsx";

type Alts = Record<Language, string>;

const noAlts: Alts = { pl: "", de: "", fr: "", en: "", uk: "" };

/** What a picture shows, the town's own language first. */
function AltFields({ alt, source }: { alt: FieldMetadata<Alts>; source: Language }) {
  const { t } = useTranslation("manage");
  const fields = alt.getFieldset();
  const ordered = [source, ...languages.filter((language) => language !== source)];
  return (
    <div>
      {ordered.map((language) => (
        <TextField
          key={language}
          field={fields[language]}
          label={t("pictures.shows", { language: languageNames[language] })}
          hint={language === source ? t("pictures.showsHint") : undefined}
          lang={language}
        />
      ))}
    </div>
  );
}

type AddProps = { source: Language; result: SubmissionResult | undefined };

/** One more picture. */
export function AddPicture({ source, result }: AddProps) {
  const { t } = useTranslation("manage");
  const [form, fields] = useForm<{ file: string; alt: Alts }>({
    id: "add",
    lastResult: result,
    defaultValue: { alt: noAlts },
  });
  const { file, alt } = fields;
  const error = useErrorText()(file.errors);
  const notes = [file.descriptionId, error ? file.errorId : ""].filter(Boolean).join(" ");
  return (
    <section id="one-more" className="section stack--s">
      <h2>{t("pictures.add")}</h2>
      <ErrorSummary form={form} fields={{ file, ...eachLanguage(alt.getFieldset()) }} />
      <Form
        method="post"
        action="#one-more"
        encType="multipart/form-data"
        className="stack"
        {...getFormProps(form)}
        noValidate
      >
        <div className={error ? "field has-error" : "field"}>
          <label htmlFor={file.id}>{t("pictures.file")}</label>
          <p className="hint" id={file.descriptionId}>
            {t("pictures.fileHint")}
          </p>
          {error ? (
            <p className="error" id={file.errorId}>
              <CircleAlert className="icon" aria-hidden="true" />
              {error}
            </p>
          ) : null}
          <input
            type="file"
            id={file.id}
            name={file.name}
            accept="image/jpeg,image/png,image/webp"
            aria-invalid={error ? true : undefined}
            aria-describedby={notes}
            className="input"
          />
        </div>
        <AltFields alt={alt as FieldMetadata<Alts>} source={source} />
        <Button variant="main" name="intent" value="add">
          {t("pictures.addSubmit")}
        </Button>
      </Form>
    </section>
  );
}

type Props = {
  picture: PicturesDesk["pictures"][number];
  number: number;
  source: Language;
  result: SubmissionResult | undefined;
};

/** A picture that is there: what is said of it, and the button that takes it away. */
export function PictureForm({ picture, number, source, result }: Props) {
  const { t } = useTranslation(["manage", "common"]);
  const { id, alts } = picture;
  const [form, fields] = useForm<{ alt: Alts }>({
    id: `picture-${id}`,
    lastResult: result,
    defaultValue: { alt: { ...noAlts, ...alts } },
  });
  const title = t("manage:pictures.number", { number });
  const shown = alts[source];
  const seen = { ...picture, alt: shown ? { text: shown, language: source } : null };
  return (
    <li className="desk-picture" id={`p-${id}`}>
      <TownPicture picture={seen} sizes="240px" language={source} />
      <details className="group" open={result !== undefined}>
        <summary>{shown ?? title}</summary>
        <ErrorSummary form={form} fields={eachLanguage(fields.alt.getFieldset())} />
        <Form method="post" action={`#p-${id}`} {...getFormProps(form)} noValidate>
          <input type="hidden" name="fileId" value={id} />
          <AltFields alt={fields.alt} source={source} />
          <p className="bar">
            <Button variant="main" name="intent" value="describe">
              {t("common:action.save")}
            </Button>
            <Button variant="danger" name="intent" value="remove">
              {t("manage:pictures.remove")}
            </Button>
          </p>
        </Form>
      </details>
    </li>
  );
}
