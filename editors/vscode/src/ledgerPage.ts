// The list of tasks as a page. Text of the draft goes into it, so everything is escaped.

export interface Task {
    number: number;
    path: string[];
    title: string;
    leads: string[];
    supports: string[];
    deadlines: string[];
    indicators: string[];
    line: number;
    column: number;
}

const HEADINGS = {
    zh: ["序号", "路径", "任务", "牵头", "配合", "时限", "指标"],
    en: ["No.", "Place", "Task", "Lead", "With", "Deadline", "Measure"],
};
const NOTHING = { zh: "文稿里没有读出任务。", en: "No tasks were found in this draft." };

export function escape(text: string): string {
    return text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;");
}

function row(task: Task, between: string): string {
    const cells = [
        String(task.number),
        task.path.join(""),
        task.title,
        task.leads.join(between),
        task.supports.join(between),
        task.deadlines.join(between),
        task.indicators.join(between),
    ];
    const missing = (index: number, text: string): string => (text === "" && [3, 5].includes(index) ? "—" : escape(text));
    const written = cells.map((text, index) => `<td>${missing(index, text)}</td>`).join("");
    return `<tr tabindex="0" data-line="${Number(task.line)}" data-column="${Number(task.column)}">${written}</tr>`;
}

export function page(tasks: readonly Task[], name: string, language: "zh" | "en", nonce: string): string {
    const between = language === "zh" ? "、" : ", ";
    const head = HEADINGS[language].map((text) => `<th scope="col">${text}</th>`).join("");
    const table = `<table><thead><tr>${head}</tr></thead><tbody>${tasks.map((task) => row(task, between)).join("\n")}</tbody></table>`;
    const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
    return `<!DOCTYPE html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escape(name)}</title>
<style nonce="${nonce}">
body { padding: 0 1em 1em; }
table { border-collapse: collapse; width: 100%; line-height: 1.6; }
th { position: sticky; top: 0; background: var(--vscode-editor-background); text-align: left; white-space: nowrap; }
th, td { padding: .35em .6em; border-bottom: 1px solid var(--vscode-panel-border); vertical-align: top; }
td:nth-child(-n+2) { white-space: nowrap; }
tbody tr { cursor: pointer; }
tbody tr:hover, tbody tr:focus { background: var(--vscode-list-hoverBackground); outline: none; }
</style>
</head>
<body>
${tasks.length === 0 ? `<p>${NOTHING[language]}</p>` : table}
<script nonce="${nonce}">
const code = acquireVsCodeApi();
const go = (row) => row && code.postMessage({line: Number(row.dataset.line), column: Number(row.dataset.column)});
document.addEventListener("click", (event) => go(event.target.closest("tbody tr")));
document.addEventListener("keydown", (event) => event.key === "Enter" && go(event.target.closest("tbody tr")));
</script>
</body>
</html>`;
}

/** The offset, in UTF-16 units, of a column counted in characters from one, as planlint counts. */
export function unitsBefore(line: string, column: number): number {
    return Array.from(line).slice(0, column - 1).join("").length;
}
