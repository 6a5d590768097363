import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "./error-text.ts";

type Wrong = Pick<FieldMetadata, "id" | "errors">;

// The shape of the form does not matter here: only its fields' errors are read.
type Form = Pick<FormMetadata<Record<string, unknown>>, "id" | "errorId" | "allErrors">;

/** `fields`, in the order of the page, where that is not the order of the form's rules or an error leads elsewhere. */
type Props =
  | { form: Form; fields?: undefined }
  | { form: Pick<Form, "errorId">; fields: Record<string, Wrong> };

/** What to put right, on top of the form, each line a link to its field. */
export function ErrorSummary(props: Props) {
  const { t } = useTranslation("errors");
  const errorText = useErrorText();
  const all = props.fields ? Object.values(props.fields) : fieldsOf(props.form);
  const wrong = all.filter(({ errors }) => errors?.length);
  if (wrong.length === 0) return null;
  return (
    <div className="summary-err" role="alert" id={props.form.errorId} tabIndex={-1}>
      <h2>{t("validation.summary", { count: wrong.length })}</h2>
      <ul>
        {wrong.map(({ id, errors }) => (
          <li key={id}>
            <a href={`#${id}`}>{errorText(errors)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every field of a form with an error, under the id that its control has. */
const fieldsOf = ({ id, allErrors }: Form): Wrong[] =>
  Object.entries(allErrors).map(([name, errors]) => {
    return { id: name ? `${id}-${name}` : id, errors };
  });
