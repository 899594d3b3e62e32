const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A page of one sentence, for those who have no other: it needs neither script nor style. */
export function plainPage(message: string, status: number): Response {
  const words = message.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
  const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Rapporteur</title></head>
<body><main><h1>Rapporteur</h1><p>${words}</p></main></body>
</html>
`;
  return new Response(page, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
