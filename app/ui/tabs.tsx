export type Tab = { to: string; label: string; count?: string; isHere?: boolean };

/** Views of one list, each an address of its own, with how many it holds. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ to, label: text, count, isHere }) => (
        <a key={to} href={to} aria-current={isHere ? "page" : undefined}>
          {text} {count ? <b>{count}</b> : null}
        </a>
      ))}
    </nav>
  );
}
