/* Shows new mail without a press: looks every two seconds whether the newest has changed. */
const shown = document.querySelector("main").dataset.newest;

setInterval(async () => {
  if (document.hidden) return;
  const answer = await fetch("/newest").catch(() => undefined);
  if (answer?.ok && (await answer.text()) !== shown) location.reload();
}, 2000);
