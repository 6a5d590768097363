import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import type { ShownImport } from "../import-queries.server.ts";

type Props = { found: Extract<ShownImport, { is: "mapping" }> };

/** How the letters of a CSV file are written, as it was guessed; another can be chosen. */
export function EncodingForm({ found }: Props) {
  const { t } = useTranslation("import");
  if (found.format !== "csv") return null;
  const field = {
    ...{ id: "encoding", name: "encoding", errors: undefined, initialValue: found.encoding },
    ...{ errorId: "encoding-error", descriptionId: "encoding-hint" },
  };
  return (
    <Form method="post" className="stack">
      <SelectField
        field={field}
        label={t("mapping.encoding")}
        hint={t("mapping.encodingHint")}
        options={found.encodings.map((value) => ({ value, label: value }))}
      />
      <p className="bar">
        <Button variant="line" small name="intent" value="reread">
          {t("mapping.reread")}
        </Button>
      </p>
    </Form>
  );
}
