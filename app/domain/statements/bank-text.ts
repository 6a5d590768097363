/** The letters of a bank's text file. */
import { decodeText, guessEncoding } from "#app/domain/import/decode.ts";

/** What the upper half of code page 852 stands for, from 0x80 on: no decoder of today knows it, some banks write it. */
const CODE_PAGE_852 =
  "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤" +
  "đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0";

/** Polish and German letters of code page 852 that are signs, or letters nobody needs, in the pages of Windows. */
const OLD = new Set([0x81, 0x84, 0x86, 0x88, 0x94, 0x97, 0x98, 0xa2, 0xa8, 0xa9, 0xab, 0xbd, 0xbe]);

/** Letters of windows-1250 and windows-1252 that are frames and signs in code page 852. */
const NEW = new Set([
  0xb3, 0xb9, 0xbf, 0xc4, 0xca, 0xd3, 0xdc, 0xdf, 0xe6, 0xe9, 0xf1, 0xf3, 0xf6, 0xfc,
]);

/** Reads a bank's text file: UTF-8 where it is that, else whatever page of Windows or DOS its letters speak for. */
export function bankText(bytes: Uint8Array): string {
  const encoding = guessEncoding(bytes);
  if (encoding === "utf-8" || encoding === "utf-16le" || !isOld(bytes))
    return decodeText(bytes, encoding);
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE_852[byte - 0x80] ?? ""),
  ).join("");
}

function isOld(bytes: Uint8Array): boolean {
  let [old, modern] = [0, 0];
  for (const byte of bytes) {
    if (OLD.has(byte)) old += 1;
    else if (NEW.has(byte)) modern += 1;
  }
  return old > modern;
}
