// Which rule a diagnostic is of, and the page that is shown for it.

export interface RulePage {
    code: string;
    name: string;
    page: string;
}

/** The name or code of the rule, from whatever form the diagnostic's code has. */
export function ruleOf(code: unknown): string | undefined {
    const value = typeof code === "object" && code !== null && "value" in code ? code.value : code;
    if (typeof value !== "string" && typeof value !== "number") {
        return undefined;
    }
    // Never something that could be read as an option.
    return /^[A-Za-z][A-Za-z0-9-]*$/.test(String(value)) ? String(value) : undefined;
}

/** The page as Markdown: fenced drafts are shown as text, and the code is under the title. */
export function markdown({ code, name, page }: RulePage): string {
    const shown = page.replace(/^```(?:plan|fixed)\b.*$/gm, "```text");
    const lines = shown.split("\n");
    const title = lines[0]?.startsWith("# ") ? 1 : 0;
    return [...lines.slice(0, title), "", `\`${name}\` · \`${code}\``, ...lines.slice(title)].join("\n");
}
