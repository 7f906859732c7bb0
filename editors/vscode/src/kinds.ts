import * as path from "node:path";
import * as vscode from "vscode";

import { run } from "./program";
import { settings } from "./settings";
import { isDraft } from "./status";

const NAMES: Record<string, { zh: string; en: string }> = {
    work_points: { zh: "工作要点", en: "work points" },
    work_arrangement: { zh: "工作安排", en: "work arrangement" },
    implementation_plan: { zh: "实施方案", en: "implementation plan" },
    action_plan: { zh: "行动计划", en: "action plan" },
    opinions_measures: { zh: "意见、措施", en: "opinions or measures" },
    planning: { zh: "规划", en: "planning" },
    task_table: { zh: "任务分解表", en: "task table" },
    annual_report: { zh: "年度报告", en: "annual report" },
    gov_work_report: { zh: "政府工作报告", en: "government work report" },
    notice: { zh: "通知", en: "notice" },
    other: { zh: "其他文种", en: "other kind" },
};

/** What kind each open draft is read as; asked of planlint when a draft comes into view and when it is saved. */
export class Kinds implements vscode.Disposable {
    private readonly known = new Map<string, string>();
    private readonly changed = new vscode.EventEmitter<void>();
    private readonly disposables: vscode.Disposable[] = [this.changed];
    readonly onDidChange = this.changed.event;

    constructor(private readonly program: () => string | undefined) {
        this.disposables.push(
            vscode.window.onDidChangeActiveTextEditor(() => this.lookAtActive()),
            vscode.workspace.onDidSaveTextDocument((document) => void this.look(document)),
            vscode.workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(uri.toString())),
        );
    }

    of(uri: vscode.Uri): string | undefined {
        const kind = this.known.get(uri.toString());
        return kind === undefined ? undefined : NAMES[kind]?.[settings().language];
    }

    /** Asks about the draft in view, unless its kind is known. */
    lookAtActive(): void {
        const document = vscode.window.activeTextEditor?.document;
        if (document !== undefined && !this.known.has(document.uri.toString())) {
            void this.look(document);
        }
    }

    private async look(document: vscode.TextDocument): Promise<void> {
        const program = this.program();
        if (program === undefined || !isDraft(document)) {
            return;
        }
        const saved = document.uri.scheme === "file";
        const name = saved ? document.uri.fsPath : "draft.txt";
        const isolation = vscode.workspace.isTrusted ? [] : ["--isolated"];
        try {
            const outline = await run({
                program,
                arguments: ["outline", "-", "--stdin-filename", name, "--output-format", "json", ...isolation],
                input: document.getText(),
                folder: saved ? path.dirname(name) : undefined,
                language: settings().language,
            });
            const { kind } = JSON.parse(outline) as { kind: string | null };
            this.known.set(document.uri.toString(), kind ?? "");
            this.changed.fire();
        } catch {
            // The count of findings is shown without it.
        }
    }

    dispose(): void {
        for (const disposable of this.disposables) {
            disposable.dispose();
        }
    }
}
