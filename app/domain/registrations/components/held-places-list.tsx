import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { ShownHeldPlaces } from "../held-places-queries.server.ts";

/** Places that wait for names, each with the ways to name them or to give them back. */
export function HeldPlacesList({ held, desk }: { held: ShownHeldPlaces[]; desk: string }) {
  const { t } = useTranslation(["roster", "registrations"]);
  const formats = useFormats();
  if (held.length === 0) return null;
  return (
    <ul className="stack--s">
      {held.map(({ id, label, town, kind, places, until }) => (
        <li className="card stack--s" key={id}>
          <p>
            <b>{label}</b>
            <br />
            {town}
            <br />
            {t("held.places", {
              count: places,
              kind: t(`registrations:kind.${kind}`),
              date: formats.day(until),
            })}
          </p>
          <Form method="post" action={`${desk}/held-places`} className="bar">
            <input type="hidden" name="id" value={id} />
            <ButtonLink small to={`${desk}/enter?held=${id}`}>
              {t("held.name")}
            </ButtonLink>
            <Button variant="quiet" small name="intent" value="release">
              {t("held.release")}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
