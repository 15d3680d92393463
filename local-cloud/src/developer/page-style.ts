/** The developer page's look: a plain ledger. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; }
header { border-bottom: 2px solid; margin-bottom: 1rem; }
h1 { margin: 0; font-size: 1.5rem; } header p { margin: .25rem 0 .75rem; }
h2 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; } h3 { font-size: 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); vertical-align: top; }
th { font-weight: 600; white-space: nowrap; }
pre { overflow-x: auto; padding: .6rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); font-size: 12px; line-height: 1.45; }
button { font: inherit; font-size: 13px; padding: .15rem .6rem; margin: 0 .3rem .3rem 0; }
textarea { width: 100%; box-sizing: border-box; font: 12px/1.45 ui-monospace, monospace; }
.none { opacity: .65; }
`;
