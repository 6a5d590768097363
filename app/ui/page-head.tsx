import { ChevronDown, Menu } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Reader } from "#app/http/reader.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { ThreadMark } from "./thread-mark.tsx";

type Place = { to: string; label: string };
type Props = { reader: Reader | null; path: string };

function NavLink({ to, label, path }: Place & { path: string }) {
  const here = path.split("?")[0] ?? "";
  const isHere = here === to || here.startsWith(`${to}/`);
  return (
    <a href={to} aria-current={isHere ? "page" : undefined}>
      {label}
    </a>
  );
}

function NavList({ places, path }: { places: Place[]; path: string }) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.to}>
          <NavLink {...place} path={path} />
        </li>
      ))}
    </ul>
  );
}

/** The signed-in person's own corner: account and the way out. */
function ReaderPlaces({ home }: { home: string }) {
  const { t } = useTranslation();
  return (
    <ul>
      <li>
        <a href={`${home}/account`}>{t("nav.account")}</a>
      </li>
      <li>
        <form method="post" action={`${home}/sign-out`}>
          <button>{t("nav.signOut")}</button>
        </form>
      </li>
    </ul>
  );
}

function ReaderMenu({ reader, home }: { reader: Reader; home: string }) {
  return (
    <details className="menu menu--reader" name="head">
      <summary>
        <span className="menu__label">{reader.label}</span>
        <ChevronDown className="icon" aria-hidden="true" />
      </summary>
      <div className="lang__menu">
        <ReaderPlaces home={home} />
      </div>
    </details>
  );
}

/** On a phone everything but the language is in one menu. */
function PhoneMenu({ reader, home, places, path }: Props & { home: string; places: Place[] }) {
  const { t } = useTranslation();
  return (
    <details className="menu menu--phone" name="head">
      <summary>
        <Menu className="icon" aria-hidden="true" />
        {t("nav.menu")}
      </summary>
      <div className="lang__menu">
        <nav aria-label={t("nav.menu")}>
          <NavList places={places} path={path} />
        </nav>
        {reader ? (
          <>
            <p className="menu__who">{reader.label}</p>
            <ReaderPlaces home={home} />
          </>
        ) : null}
      </div>
    </details>
  );
}

/** Brand, places to go, language, and who is signed in. Everything works without script. */
export function PageHead({ reader, path }: Props) {
  const { t, i18n } = useTranslation();
  const home = `/${i18n.language}`;
  const places: Place[] = [
    { to: `${home}/events`, label: t("nav.events") },
    { to: `${home}/communities`, label: t("nav.communities") },
    { to: `${home}/family`, label: t("nav.family") },
    ...(reader?.manages ? [{ to: `${home}/manage`, label: t("nav.manage") }] : []),
  ];
  const signIn = { to: `${home}/sign-in`, label: t("nav.signIn") };
  return (
    <header className="top">
      <div className="wrap top__in">
        <a className="brand" href={home}>
          <ThreadMark className="" />
          Gemina
        </a>
        <nav className="main" aria-label={t("nav.menu")}>
          <NavList places={places} path={path} />
        </nav>
        <div className="top__end">
          <LanguageSwitch path={path} />
          {reader ? (
            <ReaderMenu reader={reader} home={home} />
          ) : (
            <a className="btn btn--line btn--s wide" href={signIn.to}>
              {signIn.label}
            </a>
          )}
          <PhoneMenu
            reader={reader}
            home={home}
            places={reader ? places : [...places, signIn]}
            path={path}
          />
        </div>
      </div>
    </header>
  );
}
