import { useState, useSyncExternalStore } from "react";
import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { type Ceremony, runCeremony } from "./passkey-ceremony.ts";

type Props = Ceremony & {
  label: string;
  /** Where to go afterwards; by default where the answer says. */
  to?: string | null;
  variant?: "main" | "line";
};

const never = () => () => undefined;

/** True once script runs: the server's page says instead that a passkey needs it. */
function useScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** The button that asks the device for a passkey. The one thing on the site that does nothing without script. */
export function PasskeyButton({ label, to, variant = "line", ...ceremony }: Props) {
  const { t } = useTranslation(["accounts", "errors"]);
  const { lang = "en" } = useParams();
  const [state, setState] = useState<"ready" | "busy" | "failed" | { code: string }>("ready");
  const hasScript = useScript();
  if (!hasScript) return <p className="quiet">{t("accounts:signIn.passkeyScript")}</p>;

  const press = async () => {
    setState("busy");
    const outcome = await runCeremony(`/${lang}/account/passkeys`, ceremony);
    if ("to" in outcome) window.location.assign(to ?? outcome.to);
    else setState(outcome.code ? { code: outcome.code } : "failed");
  };
  const failure =
    typeof state === "object"
      ? t(`errors:${state.code}` as "errors:passkeyRefused")
      : ceremony.purpose === "enrol"
        ? t("accounts:passkeys.failed")
        : t("accounts:signIn.passkeyFailed");
  return (
    <div aria-live="polite" className="stack--s">
      {state === "failed" || typeof state === "object" ? (
        <Notice tone="danger" title={failure} />
      ) : null}
      <Button
        type="button"
        variant={variant}
        disabled={state === "busy"}
        onClick={() => void press()}
      >
        {label}
      </Button>
    </div>
  );
}
