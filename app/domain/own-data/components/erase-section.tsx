import { Form, Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { OwnErasure } from "../ask-erasure.server.ts";

type Named = { id: string; givenNames: string; familyName: string };
type Props = { erasures: readonly OwnErasure[]; people: readonly Named[] };

/** What can be deleted, each with its consequences on a page of its own, and what waits for its day. */
export function EraseSection({ erasures, people }: Props) {
  const { t } = useTranslation("ownData");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const page = `/${lang}/family/privacy/delete`;
  return (
    <section aria-labelledby="erase" className="stack--s">
      <h2 id="erase">{t("erase.title")}</h2>
      {erasures.map((one) => (
        <Pending key={one.id} erasure={one} />
      ))}
      <p>{t("erase.text")}</p>
      <ul className="rows">
        {people.map((person) => (
          <li key={person.id}>
            <Link to={`${page}?person=${person.id}`}>
              {t("erase.person", { name: formats.name(person) })}
            </Link>
          </li>
        ))}
        <li>
          <Link to={page}>{t("erase.account")}</Link>
        </li>
      </ul>
    </section>
  );
}

function Pending({ erasure: { id, on, person } }: { erasure: OwnErasure }) {
  const { t } = useTranslation("ownData");
  const formats = useFormats();
  const date = formats.day(on);
  const title = person
    ? t("erase.pendingPerson", { date, name: formats.name(person) })
    : t("erase.pendingAccount", { date });
  return (
    <Notice tone="attention" title={title}>
      <Form method="post" className="bar">
        <input type="hidden" name="id" value={id} />
        <Button name="intent" value="stop">
          {t("erase.stop")}
        </Button>
      </Form>
    </Notice>
  );
}
