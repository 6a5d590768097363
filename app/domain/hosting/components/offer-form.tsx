import { getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioField, TextField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { OfferPage } from "../offers.server.ts";

type Props = { title: string; page: OfferPage; reply: DeskReply | undefined };

type TypedOffer = Record<
  "fromDay" | "untilDay" | "maxGuests" | "takes" | "minimumAge" | "maximumAge" | "km",
  string
>;

const typed = (value: number | null) => (value === null ? "" : String(value));

/** Beds for one event: nights, how many and whom; and taking it back. */
export function OfferForm({ title, page, reply }: Props) {
  const { t } = useTranslation("hosting");
  const { lang = "en" } = useParams();
  const { range } = useFormats();
  const { offer } = page;
  const [form, fields] = useForm<TypedOffer>({
    id: "offer",
    lastResult: reply?.result,
    defaultValue: {
      ...{ fromDay: offer.fromDay, untilDay: offer.untilDay, takes: offer.takes },
      ...{ maxGuests: typed(offer.maxGuests), km: typed(offer.km) },
      ...{ minimumAge: typed(offer.minimumAge), maximumAge: typed(offer.maximumAge) },
    },
  });
  const days = { min: page.startsOn, max: page.endsOn, type: "date", width: "code" } as const;
  const number = { width: "code", inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("offer.title")} to={`/${lang}/family/hosting`} text={t("offer.title")} />
        <h1>{title}</h1>
        <p className="quiet">{range(page.startsOn, page.endsOn)}</p>
      </div>
      <RefusalNotice refusal={reply?.refusal} />
      <ErrorSummary form={form} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <input type="hidden" name="version" value={page.version} />
        <TextField field={fields.fromDay} label={t("offer.from")} {...days} />
        <TextField field={fields.untilDay} label={t("offer.until")} {...days} />
        <TextField
          field={fields.maxGuests}
          label={t("offer.maxGuests")}
          hint={t("board.beds", { count: page.beds })}
          {...number}
        />
        <RadioField
          field={fields.takes}
          label={t("offer.takes")}
          options={(["any", "f", "m"] as const).map((value) => ({
            value,
            label: t(`takes.${value}`),
          }))}
        />
        <TextField field={fields.minimumAge} label={t("offer.minimumAge")} {...number} />
        <TextField field={fields.maximumAge} label={t("offer.maximumAge")} {...number} />
        <TextField field={fields.km} label={t("offer.km")} {...number} />
        <p className="hint">{t("offer.wishesHint")}</p>
        <p className="bar">
          <Button name="intent" value="offer">
            {t(page.isOffered ? "offer.save" : "offer.send")}
          </Button>
        </p>
      </Form>
      {page.isOffered ? (
        <details>
          <summary>{t("offer.withdraw")}</summary>
          <Form method="post" className="stack--s">
            <p>{t("offer.withdrawText")}</p>
            <Button variant="danger" name="intent" value="withdraw">
              {t("offer.withdraw")}
            </Button>
          </Form>
        </details>
      ) : null}
    </div>
  );
}
