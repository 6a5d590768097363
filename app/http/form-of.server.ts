import { data } from "@remix-run/node";

/** The fields of a form; a request without a body, or with one that is no form, is answered with a page. */
export async function formOf(request: Request): Promise<FormData> {
  return request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
}
