import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Answers an offered place by one press. */
export function OfferForm({ names }: { names: string }) {
  const { t } = useTranslation("registrations");
  return (
    <Notice tone="attention" title={t("todo.answerOffer")}>
      <p>{t("page.offerFor", { names })}</p>
      <Form method="post" className="bar">
        <Button name="intent" value="accept">
          {t("page.accept")}
        </Button>
        <Button name="intent" value="decline" variant="line">
          {t("page.decline")}
        </Button>
      </Form>
    </Notice>
  );
}
