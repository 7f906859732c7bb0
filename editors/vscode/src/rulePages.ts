import * as path from "node:path";
import * as vscode from "vscode";

import { findingsHere } from "./drafts";
import { markdown, ruleOf, type RulePage } from "./rules";
import type { Server } from "./server";
import { settings } from "./settings";

const SCHEME = "planlint-rule";

interface Listed {
    code: string;
    name: string;
    title: { zh: string; en: string };
}

/** The pages of rules, shown as Markdown beside the draft. */
export class RulePages implements vscode.TextDocumentContentProvider, vscode.Disposable {
    private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

    constructor(private readonly server: Server) {}

    /** Opens the page of the rule under the cursor. */
    async open(editor: vscode.TextEditor): Promise<void> {
        const rule = await this.choose(editor);
        if (rule !== undefined) {
            const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
            await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
        }
    }

    async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
        const rule = ruleOf(path.posix.basename(uri.path, ".md"));
        if (rule === undefined) {
            return "";
        }
        return markdown(JSON.parse(await this.server.run(["rule", rule, "--output-format", "json"])) as RulePage);
    }

    /** The rule of the finding here; where there is none or several, the one that is picked. */
    private async choose(editor: vscode.TextEditor): Promise<string | undefined> {
        const rules = new Map<string, string>();
        for (const { code, message } of findingsHere(editor)) {
            const rule = ruleOf(code);
            if (rule !== undefined) {
                rules.set(rule, message.split("\n")[0] ?? "");
            }
        }
        if (rules.size === 1) {
            return [...rules.keys()][0];
        }
        const several = [...rules].map(([label, detail]): vscode.QuickPickItem => ({ label, detail }));
        const picks = several.length > 0 ? several : await this.all();
        const placeHolder = vscode.l10n.t("Which rule?");
        return (await vscode.window.showQuickPick(picks, { placeHolder, matchOnDescription: true }))?.label;
    }

    private async all(): Promise<vscode.QuickPickItem[]> {
        const rows = JSON.parse(await this.server.run(["rules", "--output-format", "json"])) as Listed[];
        const { language } = settings();
        return rows.map(({ code, name, title }) => ({ label: name, description: `${code} · ${title[language]}` }));
    }

    dispose(): void {
        this.registration.dispose();
    }
}
