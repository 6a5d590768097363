type Props = { label: string; done: number; total: number; figures: string; note?: string };

/** Long work: a bar with figures. */
export function Progress({ label, done, total, figures, note }: Props) {
  return (
    <div className="progress">
      <div className="progress__row">
        <b>{label}</b>
        <span className="quiet num">{figures}</span>
      </div>
      <progress className="progress__bar" value={done} max={total} aria-label={label} />
      {note ? <p className="quiet small">{note}</p> : null}
    </div>
  );
}
