import type { CSSProperties } from "react";

/** Madder to woad in twelve steps, blended in OKLab: mail programs know no gradients. */
export const threadColours = [
  "#871701",
  "#871701",
  "#7E2F27",
  "#763D3F",
  "#6F4752",
  "#695062",
  "#635770",
  "#5B5E7E",
  "#51648C",
  "#436A9C",
  "#2C70AF",
  "#2C70AF",
];

const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";
const sans = "'Source Sans 3', 'Segoe UI', Roboto, Arial, sans-serif";
const [ink, quiet, action] = ["#1B2333", "#5A6475", "#0B5A6B"];

/** Mail programs read no stylesheet: colours and sizes of tokens.css as literals. */
export const look = {
  body: {
    margin: 0,
    padding: "24px 0 32px",
    background: "#F3EFE7",
    color: ink,
    fontFamily: sans,
    fontSize: 17,
  },
  sheet: { width: "100%", maxWidth: 600, background: "#FFFFFF" },
  thread: { fontSize: 0, lineHeight: 0 },
  inside: { padding: "6px 32px 26px" },
  brand: { margin: "16px 0 20px", font: `600 20px ${serif}` },
  title: { margin: "0 0 16px", font: `600 29px/1.2 ${serif}` },
  text: { margin: "0 0 14px", fontSize: 17, lineHeight: "26px" },
  button: {
    display: "inline-block",
    margin: "6px 0 20px",
    padding: "14px 26px",
    borderRadius: 8,
    background: action,
    color: "#FFFFFF",
    fontSize: 17,
    fontWeight: 600,
    textDecoration: "none",
  },
  code: {
    margin: "0 0 18px",
    font: "600 28px/1.3 Consolas, 'Courier New', monospace",
    letterSpacing: 3,
  },
  closing: { margin: "22px 0 0", fontSize: 17, lineHeight: "26px" },
  foot: { width: "100%", maxWidth: 600 },
  why: { padding: "4px 32px 18px", color: quiet, fontSize: 14, lineHeight: "21px" },
} satisfies Record<string, CSSProperties>;
