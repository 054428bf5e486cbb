import { publicDoor } from "../public-door";

export const dynamic = "force-dynamic";

/** Every address that nobody else answers. */
export const { GET, POST, PUT, PATCH, DELETE } = publicDoor(async ({ params }) => {
  if (params.path?.[0] !== "api") return null;
  const no = {
    code: "not-found",
    sentence: "There is nothing at this address of the API. See /api/v1/answers and /api/v1/topics.",
  };
  return { text: JSON.stringify(no), kind: "json", status: 404 };
});
