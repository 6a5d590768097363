import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** Where a process waits for connections, as "address:port" in the kernel's spelling, and paths of unix sockets. */
export function listeningSockets(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  const inodes = new Set(
    readdirSync(folder).flatMap((fd) => {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(readlinkSync(join(folder, fd))) ?? [];
      return inode === undefined ? [] : [inode];
    }),
  );
  const rows = (file: string) =>
    readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(/\s+/));
  const tcp = ["/proc/net/tcp", "/proc/net/tcp6"]
    .flatMap(rows)
    .filter(([, , , state, , , , , , inode]) => state === "0A" && inodes.has(inode ?? ""))
    .map(([, address]) => address ?? "");
  const unix = rows("/proc/net/unix")
    .filter((fields) => inodes.has(fields[6] ?? "") && fields[7] !== undefined)
    .map((fields) => fields[7] ?? "");
  return [...tcp, ...unix];
}
