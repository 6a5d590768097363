import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { look, threadColours } from "./email-look.ts";

export type EmailParts = {
  language: Language;
  subject: string;
  /** What mail programs show beside the subject. */
  preheader: string;
  paragraphs: string[];
  action?: { label: string; url: string };
  /** Said after the button; a code stands between `after` and `last`. */
  after?: string[];
  code?: string;
  last?: string[];
  /** Why the reader gets this mail. */
  why: string;
};

function Thread() {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} aria-hidden="true">
      <tbody>
        <tr>
          {threadColours.map((colour, at) => (
            <td key={at} height={6} style={{ ...look.thread, background: colour }}>
              &nbsp;
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Paragraphs({ texts }: { texts: string[] }) {
  return (
    <>
      {texts.map((text) => (
        <Text key={text} style={look.text}>
          {text}
        </Text>
      ))}
    </>
  );
}

function Message(parts: EmailParts & { greeting: string; closing: string }) {
  const { action, after = [], last = [], code } = parts;
  return (
    <Html lang={parts.language} dir="ltr">
      <Head>
        <title>{parts.subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* Programs that darken by themselves then leave our colours alone. */}
        <meta name="color-scheme" content="light only" />
        <meta name="supported-color-schemes" content="light" />
      </Head>
      <Body style={look.body}>
        <Preview>{parts.preheader}</Preview>
        <Container style={look.sheet}>
          <Thread />
          <Section style={look.inside}>
            <Text style={look.brand}>Gemina</Text>
            <h1 style={look.title}>{parts.subject}</h1>
            <Paragraphs texts={[parts.greeting, ...parts.paragraphs]} />
            {action ? (
              <Button href={action.url} style={look.button}>
                {action.label}
              </Button>
            ) : null}
            <Paragraphs texts={after} />
            {code ? <Text style={look.code}>{code}</Text> : null}
            <Paragraphs texts={last} />
            <Text style={look.closing}>
              {parts.closing}
              <br />
              Gemina
            </Text>
          </Section>
        </Container>
        <Container style={look.foot}>
          <Text style={look.why}>{parts.why}</Text>
        </Container>
      </Body>
    </Html>
  );
}

/** The same mail for those who read without pictures: the button is its label, a colon and the address. */
function textOf(parts: EmailParts, greeting: string, closing: string): string {
  const { action, after = [], code, last = [] } = parts;
  // French sets a no-break space before it.
  const colon = parts.language === "fr" ? "\u00a0:" : ":";
  const blocks = [
    greeting,
    ...parts.paragraphs,
    ...(action ? [`${action.label}${colon} ${action.url}`] : []),
    ...after,
    ...(code ? [code] : []),
    ...last,
    `${closing}\nGemina`,
    `-- \n${parts.why}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Mail programs know this one, and lay tables out by it. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** Lays out a mail from its parts, as HTML and as text. */
export async function renderEmail(parts: EmailParts) {
  const t = translator(parts.language, "mails");
  const [greeting, closing] = [t("greeting"), t("closing")];
  const message = <Message {...parts} greeting={greeting} closing={closing} />;
  return {
    // A title in it may be of two lines; a header is one, and the mail would never leave.
    subject: parts.subject.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " "),
    text: textOf(parts, greeting, closing),
    html: `${doctype}${renderToStaticMarkup(message)}`,
  };
}
