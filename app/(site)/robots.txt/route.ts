import { ownOrigin } from "@/lib/web/own-origin";
import { publicDoor } from "../public-door";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE } = publicDoor(async ({ request }) => {
  const origin = ownOrigin(request.headers);
  const text = `User-agent: *\nAllow: /\nDisallow: /desk\nDisallow: /api/desk\nDisallow: /api/auth\nDisallow: /sign-in\nDisallow: /search\n\nSitemap: ${origin}/sitemap.xml\n`;
  return { text, kind: "text" };
});
