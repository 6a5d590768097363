import { describe, expect, it } from "vitest";
import { personalData, type RecordedRequest } from "./personal-data.ts";

const post = (params: Record<string, string>, path = "/v1/checkout/sessions"): RecordedRequest => ({
  ...{ method: "post", path },
  text: new URLSearchParams(params).toString(),
});
const NAME = "line_items[0][price_data][product_data][name]";
const canaries = ["Żaneta", "O’Brádaigh", "Соломія", "2014-05-03", "zaneta@family.test"];
const found = (request: RecordedRequest) => personalData([request], canaries);

describe("personal data in requests to Stripe", () => {
  it("is none where an order speaks of a camp and of numbers", () => {
    const request = post({
      client_reference_id: "7K2M9QX4",
      customer_email: "parent@family.test",
      [NAME]: "Summer camp 2027",
      "payment_intent_data[metadata][order_id]": "0199a2f4-3c1d-7a42-8f3b-2014a5b0c3d1",
      expires_at: "1790000000",
    });
    expect(found(request)).toEqual([]);
  });

  it.each([
    ["as it is", "Camp for Żaneta"],
    ["without its accents", "camp ZANETA"],
    ["with its accents apart", "Z\u0307aneta"],
    ["in another script", "Табір, СОЛОМІЯ"],
    ["with another apostrophe", "O'Bradaigh"],
    ["inside a word", "camp-zaneta-2027"],
  ])("is found in a name that is written %s", (_how, value) => {
    expect(found(post({ [NAME]: value }))).toEqual([
      expect.stringContaining(`POST /v1/checkout/sessions ${NAME}: `),
    ]);
  });

  it.each([
    "2014-05-03",
    "20140503",
    "03.05.2014",
    "3. 5. 2014",
    "3/5/2014",
    "5/3/2014",
    "03052014",
  ])("is found in a birth date written %s", (value) => {
    expect(found(post({ [NAME]: `born ${value}` }))).toEqual([
      `POST /v1/checkout/sessions ${NAME}: 2014-05-03`,
    ]);
  });

  it("is found in a birth date as a point in time", () => {
    expect(found(post({ "metadata[born]": "1399075200" }))).not.toEqual([]);
  });

  it("is not seen in another date", () => {
    expect(found(post({ [NAME]: "2014-05-13, 13.5.2014, 5.3.20145" }))).toEqual([]);
  });

  it("is found in a mail address that is not the payer's", () => {
    expect(found(post({ description: "for someone@family.test" }))).toEqual([
      "POST /v1/checkout/sessions description: a mail address",
    ]);
    expect(found(post({ customer_email: "zaneta@family.test" }))).toEqual([
      "POST /v1/checkout/sessions customer_email: Żaneta",
      "POST /v1/checkout/sessions customer_email: zaneta@family.test",
    ]);
  });

  it("is found in the name of a parameter, in a path and behind its question mark", () => {
    expect(found(post({ "metadata[zaneta]": "1" }))).toHaveLength(1);
    expect(found(post({}, "/v1/refunds/%C5%BBaneta"))).toHaveLength(1);
    expect(
      found({ method: "get", path: "/v1/refunds", text: "created[gte]=1&q=%C5%BBaneta" }),
    ).toEqual(["GET /v1/refunds q: Żaneta"]);
  });

  it("cannot be looked for with a canary that says nothing", () => {
    expect(() => personalData([], [" - "])).toThrow();
  });
});
