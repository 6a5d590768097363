import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { HostingBoard, TrayGuest } from "../board-queries.server.ts";

type Props = { board: HostingBoard; linkOf: (guest: string) => string; chosen: string | null };

/** Guests who have no family yet. */
export function Tray({ board, linkOf, chosen }: Props) {
  const { t } = useTranslation("hosting");
  const { tray } = board;
  return (
    <section className="tray" aria-labelledby="tray">
      <h2 id="tray">{t("board.tray", { count: tray.length })}</h2>
      <p className="hint">{t(tray.length === 0 ? "board.trayEmpty" : "board.trayHint")}</p>
      <ul>
        {tray.map((guest) => (
          <li key={guest.id}>
            <TrayCard {...{ guest, to: linkOf(guest.id), isChosen: guest.id === chosen }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type CardProps = { guest: TrayGuest; to: string; isChosen: boolean };

function TrayCard({ guest, to, isChosen }: CardProps) {
  const { t } = useTranslation(["people", "hosting"]);
  const { language, list, duration } = useFormats();
  const rooming = { f: "girls", m: "boys", x: "ask" } as const;
  return (
    <a className={`guest k-${guest.colour}`} href={to} aria-current={isChosen ? "true" : undefined}>
      <b>{guest.name}</b>
      <small>
        {[
          duration(guest.age, "year"),
          ...(guest.isGrouped ? [t(`people:rooming.${rooming[guest.sex]}`)] : []),
          guest.town,
        ].join(" · ")}
      </small>
      <small>
        {guest.languages.length > 0
          ? t("hosting:board.speaks", {
              languages: list(guest.languages.map((one) => language(one.language))),
            })
          : null}
      </small>
    </a>
  );
}
