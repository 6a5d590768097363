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
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorText } from "#app/ui/error-text.ts";
import { TextField } from "#app/ui/fields.tsx";
import type { PicturesDesk } from "../desk-queries.server.ts";
import type { DeskReply } from "./desk-reply.ts";
import { eachLanguage } from "./each-language.ts";
import { TownPicture } from "./town-picture.tsx";
import { VersionField } from "./version-field.tsx";

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
  place: { number: number; last: number };
  source: Language;
  reply: DeskReply | undefined;
};

/** A picture that is there: what is said of it, and the button that takes it away. */
export function PictureForm({ picture, place, source, reply }: Props) {
  const { t } = useTranslation(["manage", "common"]);
  const { id, alts, basis } = picture;
  const saved: Alts = { ...noAlts, ...alts };
  const [form, fields] = useForm<{ basis: string; alt: Alts }>({
    id: `picture-${id}`,
    lastResult: reply?.result,
    defaultValue: { basis, alt: saved },
  });
  const title = t("manage:pictures.number", { number: place.number });
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const typed = fields.alt.getFieldset();
  const both = languages.map((language) => ({
    label: t("manage:pictures.shows", { language: languageNames[language] }),
    saved: saved[language],
    typed: typed[language].initialValue ?? "",
  }));
  const shown = alts[source];
  const seen = { ...picture, alt: shown ? { text: shown, language: source } : null };
  return (
    <li className="desk-picture" id={`p-${id}`}>
      <TownPicture picture={seen} sizes="240px" language={source} />
      <details className="group" open={reply !== undefined}>
        <summary>{shown ?? title}</summary>
        {hasSeenBoth ? <BothVersions values={both} /> : null}
        <ErrorSummary form={form} fields={eachLanguage(typed)} />
        <Form method="post" action={`#p-${id}`} {...getFormProps(form)} noValidate>
          <input type="hidden" name="fileId" value={id} />
          <VersionField
            name="basis"
            initialValue={fields.basis.initialValue}
            current={basis}
            hasSeenBoth={hasSeenBoth}
          />
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
      <PictureMoves id={id} title={shown ?? title} place={place} />
    </li>
  );
}

type MovesProps = { id: string; title: string; place: Props["place"] };

/** Changes the order in which the page shows its pictures, one step at a time. */
function PictureMoves({ id, title, place: { number, last } }: MovesProps) {
  const { t } = useTranslation("manage");
  if (last < 2) return null;
  return (
    <Form method="post" className="bar">
      <input type="hidden" name="fileId" value={id} />
      {number > 1 ? (
        <Button
          variant="line"
          name="intent"
          value="earlier"
          aria-label={t("pictures.earlierOf", { title })}
        >
          {t("pictures.earlier")}
        </Button>
      ) : null}
      {number < last ? (
        <Button
          variant="line"
          name="intent"
          value="later"
          aria-label={t("pictures.laterOf", { title })}
        >
          {t("pictures.later")}
        </Button>
      ) : null}
    </Form>
  );
}
