import * as vscode from "vscode";

import { Advice } from "./advice";
import { commands } from "./commands";
import { Kinds } from "./kinds";
import { Server } from "./server";
import { onPythonChange } from "./settings";
import { Status } from "./status";

const RESTARTING = ["enable", "path", "interpreter", "arguments", "plugins", "language"];
let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
    const output = vscode.window.createOutputChannel("planlint", { log: true });
    const kinds = new Kinds(() => server?.program);
    const status = new Status((uri) => kinds.of(uri));
    kinds.onDidChange(() => status.show());
    const started = new Server(output, status, new Advice(context.globalState, output));
    server = started;

    context.subscriptions.push(
        output,
        status,
        kinds,
        ...commands(started, output),
        vscode.workspace.onDidChangeConfiguration((event) => {
            const ours = RESTARTING.some((name) => event.affectsConfiguration(`planlint.${name}`));
            if (ours || event.affectsConfiguration("python.defaultInterpreterPath")) {
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
    void started.restart().then(() => kinds.lookAtActive());
}

export function deactivate(): Promise<void> | undefined {
    return server?.stop();
}
