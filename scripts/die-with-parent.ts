/**
 * Preloaded into the processes of the demo (`node --import`): they end when the launcher does, also
 * when it was killed and could not tell them. The channel between the two closes with it.
 */
process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.kill(process.pid, "SIGKILL"), 15_000).unref();
});
process.channel?.unref();
