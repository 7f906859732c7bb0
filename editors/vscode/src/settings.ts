import * as os from "node:os";
import * as vscode from "vscode";

import type { Places } from "./find";

export interface Settings {
    enable: boolean;
    path: string;
    interpreter: string;
    arguments: string[];
    plugins: string[];
    language: "zh" | "en";
}

/** The settings in force. VS Code leaves out what an untrusted folder says of the restricted ones. */
export function settings(): Settings {
    const section = vscode.workspace.getConfiguration("planlint");
    return {
        enable: section.get("enable", true),
        path: section.get("path", ""),
        interpreter: section.get("interpreter", ""),
        arguments: section.get<string[]>("arguments", []),
        plugins: vscode.workspace.isTrusted ? section.get<string[]>("plugins", []) : [],
        language: section.get("language", "zh"),
    };
}

interface PythonApi {
    ready?: Promise<unknown>;
    environments?: {
        getActiveEnvironmentPath(resource?: vscode.Uri): { path: string };
        resolveEnvironment(environment: { path: string }): Promise<{ executable?: { uri?: vscode.Uri } } | undefined>;
        onDidChangeActiveEnvironmentPath(listener: () => void): vscode.Disposable;
    };
}

async function pythonApi(): Promise<PythonApi["environments"]> {
    const extension = vscode.extensions.getExtension<PythonApi>("ms-python.python");
    if (extension === undefined) {
        return undefined;
    }
    const api = extension.isActive ? extension.exports : await extension.activate();
    await api?.ready;
    return api?.environments;
}

/** The interpreter chosen in the Python extension. Whatever goes wrong there is no reason not to look elsewhere. */
async function selectedInterpreter(folder: vscode.Uri | undefined): Promise<string | undefined> {
    try {
        const environments = await pythonApi();
        const active = environments?.getActiveEnvironmentPath(folder);
        const environment = active && (await environments?.resolveEnvironment(active));
        return environment?.executable?.uri?.fsPath ?? (active !== undefined && /[\\/]/.test(active.path) ? active.path : undefined);
    } catch {
        return undefined;
    }
}

/** Calls back when another environment is chosen in the Python extension. */
export async function onPythonChange(listener: () => void): Promise<vscode.Disposable | undefined> {
    try {
        return (await pythonApi())?.onDidChangeActiveEnvironmentPath(listener);
    } catch {
        return undefined;
    }
}

function defaultInterpreter(): string | undefined {
    const known = vscode.workspace.getConfiguration("python").inspect<string>("defaultInterpreterPath");
    const ofFolder = vscode.workspace.isTrusted ? (known?.workspaceFolderValue ?? known?.workspaceValue) : undefined;
    return ofFolder ?? known?.globalValue;
}

export async function places(chosen: Settings): Promise<Places> {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
    return {
        setting: chosen.path,
        interpreter: chosen.interpreter,
        selected: await selectedInterpreter(folders[0]?.uri),
        defaultInterpreter: defaultInterpreter(),
        folders: folders.map(({ uri }) => uri.fsPath),
        searchPath: process.env["PATH"] ?? process.env["Path"] ?? "",
        home: os.homedir(),
        trusted: vscode.workspace.isTrusted,
        platform: process.platform,
    };
}
