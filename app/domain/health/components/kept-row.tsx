/** Says that a row was there: an empty one would be gone when the form comes back with something to put right. */
export function KeptRow({ name }: { name: string }) {
  return <input type="hidden" name={`${name}.row`} value="1" />;
}
