import * as vscode from "vscode";

import { Advice } from "./advice";
import { commands } from "./commands";
import { Kinds } from "./kinds";
import { Server } from "./server";
import { onPythonChange } from "./settings";
import { Status } from "./status";

const RESTARTING = [
    ...["enable", "path", "interpreter", "arguments", "plugins", "language"].map((name) => `planlint.${name}`),
    "python.defaultInterpreterPath",
];
let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
    const output = vscode.window.createOutputChannel("planlint", { log: true });
    const advice = new Advice(context.globalState, output);
    const started = new Server(output, advice);
    const kinds = new Kinds(started);
    const status = new Status(kinds);
    server = started;

    context.subscriptions.push(
        output,
        started,
        kinds,
        status,
        started.onDidChange((condition) => {
            status.set(condition);
            if (condition.state === "ready") {
                kinds.look();
            }
        }),
        kinds.onDidChange(() => status.show()),
        ...commands(started, advice, output),
        vscode.workspace.onDidChangeConfiguration((event) => {
            if (RESTARTING.some((name) => event.affectsConfiguration(name))) {
                void started.restart();
            }
        }),
        vscode.workspace.onDidGrantWorkspaceTrust(() => void started.restart()),
    );
    void onPythonChange(() => void started.restart()).then((listener) => {
        if (listener !== undefined) {
            context.subscriptions.push(listener);
        }
    });
    void started.restart();
}

export function deactivate(): Promise<void> | undefined {
    return server?.stop();
}
