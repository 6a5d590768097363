import { Form } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PasskeyButton } from "./passkey-button.tsx";

type Props = {
  /** Codes just made: shown this once. */
  codes: string[] | null;
  left: number;
  hasPasskey: boolean;
};

/** Codes for the day the passkey is lost: made, shown once, and used. */
export function RecoveryCodes({ codes, left, hasPasskey }: Props) {
  const { t } = useTranslation("accounts");
  return (
    <section id="recovery" className="section stack--s">
      <h2>{t("recovery.title")}</h2>
      <p>{t("recovery.what")}</p>
      {codes ? (
        <Notice tone="attention" title={t("recovery.shown")}>
          <ul className="num">
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </Notice>
      ) : left > 0 ? (
        <p>{t("recovery.left", { count: left })}</p>
      ) : null}
      {hasPasskey ? (
        <Form method="post">
          <Button variant="line" name="intent" value="recoveryCodes">
            {t("recovery.make")}
          </Button>
        </Form>
      ) : (
        <>
          <p>{t("recovery.needsPasskey")}</p>
          <a className="jump" href="#passkeys">
            {t("passkeys.add")}
          </a>
        </>
      )}
      {left > 0 && !codes ? <LostPasskey /> : null}
    </section>
  );
}

/** Typing a code stands for the passkey that is lost; making the new one needs script anyway. */
function LostPasskey() {
  const { t } = useTranslation("accounts");
  const [code, setCode] = useState("");
  return (
    <details className="stack--s">
      <summary>{t("recovery.lost")}</summary>
      <div className="field">
        <label htmlFor="recovery-code">{t("recovery.label")}</label>
        <p className="hint" id="recovery-code-hint">
          {t("recovery.hint")}
        </p>
        <input
          id="recovery-code"
          className="input"
          aria-describedby="recovery-code-hint"
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </div>
      <PasskeyButton purpose="enrol" recoveryCode={code} label={t("recovery.submit")} />
    </details>
  );
}
