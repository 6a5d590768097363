import { expect, test } from "vitest";
import { networkOf, wideNetworkOf } from "./visit.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s belongs to %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2::/64", "2001:db8:1::/48"],
  [networkOf("2001:db8:1:ffff::1"), "2001:db8:1::/48"],
  [networkOf("2001:db8:2:2::1"), "2001:db8:2::/48"],
  [networkOf("::1"), "0:0:0::/48"],
])("%s lies in %s", (network, wide) => {
  expect(wideNetworkOf(network)).toBe(wide);
});
