// Runs planlint by itself, for what is no part of the language server.

import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";

export async function isProgram(file: string): Promise<boolean> {
    try {
        await access(file, constants.X_OK);
        return (await stat(file)).isFile();
    } catch {
        return false;
    }
}

export interface Call {
    program: string;
    arguments: readonly string[];
    input?: string | undefined;
    folder?: string | undefined;
    language: string;
}

/** What planlint wrote; an Error with what it said where it ended badly. */
export function run(call: Call): Promise<string> {
    return new Promise((resolve, reject) => {
        const child = spawn(call.program, call.arguments, {
            ...(call.folder === undefined ? {} : { cwd: call.folder }),
            env: { ...process.env, PYTHONUTF8: "1", PYTHONIOENCODING: "utf-8", PLANLINT_LANG: call.language },
            windowsHide: true,
            timeout: 30_000,
        });
        const output: Buffer[] = [];
        const complaints: Buffer[] = [];
        child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
        child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
        child.on("error", reject);
        child.on("close", (code, signal) => {
            if (code === 0) {
                resolve(Buffer.concat(output).toString("utf8"));
            } else {
                const said = Buffer.concat(complaints).toString("utf8").trim();
                reject(new Error(said || `planlint: ${code ?? signal}`));
            }
        });
        // A program that ends early closes its input; its exit code says why.
        child.stdin.on("error", () => undefined);
        child.stdin.end(call.input ?? "", "utf8");
    });
}
