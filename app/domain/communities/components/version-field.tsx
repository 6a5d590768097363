type Props = {
  /** As the form was sent, or as it was filled first. */
  initialValue: unknown;
  current: number | string;
  name?: string;
  /** Somebody else was quicker, and the reader now sees what is saved: she builds on that. */
  hasSeenBoth: boolean;
};

/** Which version of the thing a form builds on. */
export function VersionField({ initialValue, current, hasSeenBoth, name = "version" }: Props) {
  const sent = typeof initialValue === "string" ? initialValue : current;
  return <input type="hidden" name={name} value={hasSeenBoth ? current : sent} />;
}
