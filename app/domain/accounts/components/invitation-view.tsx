import { Form, useLocation, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { InvitationInView } from "#app/domain/accounts/invitation-queries.server.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PasskeyButton } from "./passkey-button.tsx";

/** What is offered, and the ways to accept it. */
export function InvitationView({
  invitation,
  token,
}: {
  invitation: InvitationInView;
  token: string;
}) {
  const { t } = useTranslation("accounts");
  const formats = useFormats();
  const { role, place, email, lastDay, otherEmail } = invitation;
  return (
    <>
      {otherEmail ? <OtherAccount email={otherEmail} /> : null}
      <ul className="rows">
        {role ? <li>{t("invitation.role", { role: t(`role.${role}`) })}</li> : null}
        {role && place ? <li>{t("invitation.place", { place })}</li> : null}
        <li>{t("invitation.email", { email })}</li>
        {lastDay ? <li>{t("invitation.until", { date: formats.day(lastDay) })}</li> : null}
      </ul>
      <p>{role ? t("invitation.why") : t("invitation.recoveryText")}</p>
      <WaysToAccept invitation={invitation} token={token} />
    </>
  );
}

/** Somebody else's account is open here: who accepts now would leave it, and may not know. */
function OtherAccount({ email }: { email: string }) {
  const { t } = useTranslation(["accounts", "common"]);
  const { lang = "en" } = useParams();
  const back = new URLSearchParams({ to: useLocation().pathname }).toString();
  return (
    <Notice tone="attention" title={t("accounts:invitation.otherTitle", { email })}>
      <p>{t("accounts:invitation.otherText")}</p>
      <Form method="post" action={`/${lang}/sign-out?${back}`}>
        <Button variant="quiet">{t("common:nav.signOut")}</Button>
      </Form>
    </Notice>
  );
}

function WaysToAccept({ invitation, token }: { invitation: InvitationInView; token: string }) {
  const { t } = useTranslation("accounts");
  const { pathname } = useLocation();
  const { role, way, isDemo } = invitation;
  return (
    <>
      {way === "enrol" ? (
        <PasskeyButton
          purpose="enrol"
          invitation={token}
          variant="main"
          label={role ? t("invitation.enrol") : t("invitation.recoveryButton")}
        />
      ) : null}
      {way === "showPasskey" ? (
        <>
          <p>{t("invitation.signInFirst")}</p>
          <PasskeyButton
            purpose="signIn"
            to={pathname}
            variant="main"
            label={t("signIn.passkey")}
          />
        </>
      ) : null}
      {way === "accept" || (isDemo && role) ? (
        <Form method="post">
          <Button variant={way === "accept" ? "main" : "line"} name="intent" value="resend">
            {way === "accept" ? t("invitation.accept") : t("invitation.demo")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
