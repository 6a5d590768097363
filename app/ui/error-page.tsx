import { isRouteErrorResponse } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "./button.tsx";
import { ThreadMark } from "./thread-mark.tsx";

const known = { 403: "page403", 404: "page404", 503: "page503" } as const;

type Known = keyof typeof known;

/** The page of ours for what went wrong: 403, 404 and 503 by name, anything else is our fault. */
export function errorPageOf(error: unknown): (typeof known)[Known] | "page500" {
  if (!isRouteErrorResponse(error)) return "page500";
  const { status } = error;
  if (status === 401) return "page403";
  return status in known ? known[status as Known] : status < 500 ? "page404" : "page500";
}

/** Says in words what is wrong and shows the ways on. Never a code, never a stack. */
export function ErrorPage({ error, email }: { error: unknown; email?: string }) {
  const { t, i18n } = useTranslation();
  const page = errorPageOf(error);
  const home = `/${i18n.language}`;
  const isVisitor = page === "page403" && !email;
  return (
    <div className="wrap">
      <div className="page-head page-head--error">
        <ThreadMark />
        <h1>{t(`${page}.title`)}</h1>
        <p className="lead">
          {isVisitor ? t("page403.visitor") : t(`${page}.text`, { email: email ?? "" })}
        </p>
        <div className="bar">
          {isVisitor ? (
            <ButtonLink to={`${home}/sign-in`} reloadDocument>
              {t("nav.signIn")}
            </ButtonLink>
          ) : (
            <ButtonLink to={home} reloadDocument>
              {t("nav.home")}
            </ButtonLink>
          )}
          <ButtonLink to={`${home}/events`} variant="line" reloadDocument>
            {t("nav.events")}
          </ButtonLink>
          <ButtonLink to={`${home}/family`} variant="quiet" reloadDocument>
            {t("nav.family")}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}
