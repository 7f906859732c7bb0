// Drives VS Code in a browser and prints what a user would see, as JSON. Arguments: one JSON object.
// Progress goes to standard error, so that a failure says how far it came.

import { copyFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const given = JSON.parse(process.argv[2]);
const { chromium } = createRequire(`${given.tools}/node_modules/`)("playwright-core");

const seen = {};
let step = "start";
const at = (name) => {
    step = name;
    console.error(`[${((Date.now() - begun) / 1000).toFixed(1)} s] ${name}`);
};
const begun = Date.now();

const browser = await chromium.launch({
    executablePath: given.chromium,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 });
page.setDefaultTimeout(30_000);

const address = (file) => {
    const remote = `vscode-remote://${new URL(given.url).host}${encodeURI(`${given.folder}/${file}`)}`;
    return `${given.url}/?folder=${encodeURI(given.folder)}&payload=${encodeURIComponent(JSON.stringify([["openFile", remote]]))}`;
};

/** Tries until it gives something, for what an editor shows in its own time. */
async function until(what, look, seconds = 30) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
        const found = await look();
        if (found) {
            return found;
        }
        if (Date.now() > end) {
            throw new Error(`waited ${seconds} s for ${what}`);
        }
        await page.waitForTimeout(100);
    }
}

async function open(file) {
    await page.goto(address(file), { waitUntil: "domcontentloaded" });
    await page.waitForSelector(".monaco-editor .view-line");
}

async function palette(title) {
    await page.keyboard.press("F1");
    const input = page.locator(".quick-input-widget input.input");
    await input.waitFor({ state: "visible" });
    await input.fill(`>${title}`);
    await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
}

/** The words over which squiggles stand, measured on the screen: what the eye sees, not what was sent. */
const underlined = () =>
    page.evaluate(() => {
        const words = [];
        for (const mark of document.querySelectorAll(".monaco-editor [class*='squiggly-']")) {
            const box = mark.getBoundingClientRect();
            if (box.width === 0) {
                continue;
            }
            let text = "";
            for (const line of document.querySelectorAll(".monaco-editor .view-line")) {
                const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    let start = 0;
                    for (const character of node.data) {
                        const range = document.createRange();
                        range.setStart(node, start);
                        range.setEnd(node, start + character.length);
                        start += character.length;
                        const { left, right, top, bottom } = range.getBoundingClientRect();
                        const across = (left + right) / 2;
                        const down = (top + bottom) / 2;
                        if (across > box.left && across < box.right && down > box.top && down < box.bottom) {
                            text += character;
                        }
                    }
                }
            }
            words.push({ words: text, severity: [...mark.classList].find((name) => name.startsWith("squiggly-")) });
        }
        return words;
    });

const plain = (text) => text.replaceAll("\u00a0", " ").trim();
const rows = async (selector) => (await page.locator(selector).allInnerTexts()).map((text) => plain(text.replace(/\s+/g, " ")));

async function onWords(words) {
    const box = await page.evaluate((wanted) => {
        for (const line of document.querySelectorAll(".monaco-editor .view-line")) {
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const start = node.data.indexOf(wanted);
                if (start >= 0) {
                    const range = document.createRange();
                    range.setStart(node, start + 1);
                    range.setEnd(node, start + 2);
                    const { left, top, height } = range.getBoundingClientRect();
                    return { x: left + 2, y: top + height / 2 };
                }
            }
        }
        return null;
    }, words);
    if (box === null) {
        throw new Error(`“${words}” is not on the screen`);
    }
    await page.mouse.click(box.x, box.y);
}

const actionRows = ".action-widget .monaco-list-row";

/** Opens the menu at the words and takes an entry. The menu closes when findings come anew, so more than one try. */
async function quickFix(words, title) {
    const row = page.locator(actionRows, { hasText: title }).first();
    return until(`“${title}” in the menu`, async () => {
        await onWords(words);
        await page.waitForTimeout(300);
        await page.keyboard.press("Control+.");
        try {
            await row.waitFor({ timeout: 5000 });
            const titles = await rows(actionRows);
            await row.click({ timeout: 2000 });
            return titles;
        } catch {
            await page.keyboard.press("Escape");
            return null;
        }
    }, 60);
}

const save = async () => {
    await page.keyboard.press("Control+S");
    await until("the draft to be saved", async () => (await page.locator(".tab.active.dirty").count()) === 0);
};

try {
    at("open the draft");
    await open("draft.txt");
    at("squiggles");
    await page.waitForSelector(".monaco-editor .squiggly-warning", { timeout: 60_000 });
    seen.underlined = await underlined();

    at("status bar");
    const status = page.locator(".statusbar-item", { hasText: "个问题" }).or(page.locator(".statusbar-item", { hasText: "Findings: " }));
    seen.status = await until("the kind of draft", async () => {
        const text = plain(await status.first().innerText());
        return text.includes("·") && text;
    });

    at("Problems panel");
    await page.keyboard.press("Control+Shift+M");
    await page.waitForSelector(".markers-panel-container .monaco-list-row");
    seen.problems = await until("the findings in the panel", async () => {
        const found = await rows(".markers-panel-container .monaco-list-row");
        return found.some((row) => row.includes("尽快")) && found;
    });
    await page.keyboard.press("Control+Shift+M");

    at("outline");
    await palette("Explorer: Focus on Outline View");
    seen.outline = await until("headings in the outline", async () => {
        const found = await rows(".outline-tree .monaco-list-row");
        return found.length > 1 && found;
    });

    at("quick fix");
    seen.actions = await quickFix("截止目前", "截至");
    await until("the words to change", async () => (await rows(".monaco-editor .view-line")).some((line) => line.includes("截至目前")));
    await save();

    at("let it be");
    await quickFix("尽快", "忽略");
    const reason = page.locator(".quick-input-widget input.input");
    await reason.waitFor({ state: "visible" });
    await reason.fill("上级文件如此");
    await page.keyboard.press("Enter");
    await until("the squiggle to go", async () => !(await underlined()).some(({ words }) => words === "尽快"));

    at("list of tasks");
    await palette("planlint: Open the List of Tasks");
    const inner = () => page.frames().map((frame) => frame.locator("tbody tr"));
    seen.tasks = await until("the list of tasks", async () => {
        for (const locator of inner()) {
            const found = await locator.allInnerTexts().catch(() => []);
            if (found.length > 0) {
                return found.map((text) => plain(text.replace(/\s+/g, " ")));
            }
        }
        return null;
    });

    at("picture");
    copyFileSync(given.demo, `${given.folder}/实施方案.txt`);
    await open("实施方案.txt");
    await page.waitForSelector(".monaco-editor .squiggly-warning", { timeout: 60_000 });
    // The list of files gives its room to the outline.
    await page.locator(".explorer-folders-view").locator("xpath=..").locator("xpath=..").locator(".pane-header").first().click();
    await until("headings in the outline", async () => (await rows(".outline-tree .monaco-list-row")).length > 3);
    await page.keyboard.press("Control+Shift+M");
    await page.waitForSelector(".markers-panel-container .monaco-list-row");
    await status.first().waitFor();
    await page.mouse.move(900, 300);
    for (let turn = 0; turn < 7; turn += 1) {
        await page.mouse.wheel(0, 100); // to the first tasks, where the faults are
        await page.waitForTimeout(100);
    }
    await page.mouse.move(700, 4);
    await page.waitForTimeout(1500);
    await page.screenshot({ path: given.picture });
    at("end");
} catch (error) {
    seen.failure = `${step}: ${error.message}`;
    await page.screenshot({ path: given.failure }).catch(() => undefined);
} finally {
    writeFileSync(1, JSON.stringify(seen));
    await browser.close();
}
