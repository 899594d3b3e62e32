/** Invented reports that the browser's tests read. */
export interface TestReport {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
}

export const harbour: TestReport = {
  id: "harbour",
  title: "Quay talks stall in Lorvik",
  publisher: "Lorvik Post",
  published: "2026-03-02",
  text: `Harbour talks in Lorvik stalled on Sunday, the Lorvik Port Board said.

“We will not sign before the cranes are safe,” said Mira Holm, the chairwoman of the Dockers' Guild. She said 40 families had left the town.

The Dockers' Guild urged the Lorvik Port Board to publish the safety report. Transport Minister Jon Arden denied that the board had been warned.`,
};

export const later: TestReport = {
  id: "later",
  title: "Port board gives way",
  publisher: "Coast Wire",
  published: "2026-03-05",
  text: `The Lorvik Port Board agreed on Wednesday to publish the safety report.

Mira Holm, the chairwoman of the Dockers' Guild, met Transport Minister Jon Arden in Lorvik on Thursday. She said 55 families had left the town.

The Dockers' Guild urged the Lorvik Port Board to repair the cranes.`,
};

export const hostile: TestReport = {
  id: "hostile",
  title: "<script>document.title='owned'</script> \u202Egnp.exe\u202C",
  publisher: "<b>Outlet</b>",
  published: "2026-03-04",
  text: `The mayor <img src=x onerror="document.title='owned'"> said the \u202Eharbour\u202C was closed\u0007 on Monday.

قال العمدة إن الميناء مغلق حتى يوم الجمعة.

</p></div><script>document.title='owned'</script> The council \u{1F6A2} announced that the quay would open on Friday.`,
};
