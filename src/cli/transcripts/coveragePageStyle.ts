/** How the coverage page looks: in light and dark, and on paper. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1d2b2c;--paper:#fff;--soft:#4d5a5a;--head:#22504d;--edge:#8a9694;--track:#e3e9e8;--fill:#22706b;--low:#a8471f;--all:#dcefe9;--some:#fbeecb;--none:#f8dcd2}
html{color:var(--ink);background:var(--paper)}
h1,h2,h3{color:var(--head)}
h3{margin-top:1rem;font-size:1.05rem}
.soft{color:var(--soft)}
.bars{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1rem 2rem;margin-top:1rem}
.bar h2{margin:0;font-size:1.1rem}
.bar p{margin:0 0 .2rem}
.figure{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .8rem}
.figure b{font-size:1.6rem}
.met{color:var(--fill)}
.short{color:var(--low);font-weight:600}
.track{position:relative;height:1rem;margin:.2rem 0 .5rem;background:var(--track);border:1px solid var(--edge)}
.fill{position:absolute;inset:0 auto 0 0;background:var(--fill)}
.fill.low{background:var(--low)}
.goal{position:absolute;top:-.3rem;bottom:-.3rem;border-left:2px solid var(--ink)}
dl{margin:0}
dt{font-weight:600;margin-top:.5rem}
dd{margin:0}
dd ul{list-style:none;margin:0;padding:0}
dd li{padding-left:4rem;text-indent:-4rem;overflow-wrap:anywhere}
dd .line{display:inline-block;width:3.4rem;text-indent:0;text-align:right;margin-right:.6rem;color:var(--soft);font-variant-numeric:tabular-nums}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.4rem 0 1.2rem}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid var(--edge);padding:.3rem .5rem;text-align:left;vertical-align:top}
th{font-weight:600}
tbody th .soft{font-weight:400;font-size:.85rem}
td{white-space:nowrap;font-variant-numeric:tabular-nums}
.all{background:var(--all)}
.some{background:var(--some)}
.none{background:var(--none)}
@media (prefers-color-scheme:dark){:root{--ink:#e6ecec;--paper:#15201f;--soft:#a9b8b6;--head:#9fd4cc;--edge:#586866;--track:#26332f;--fill:#5cbfae;--low:#f0936a;--all:#1c3b34;--some:#443914;--none:#4d2619}}
@page{margin:12mm}
.wide table{min-width:34rem}
@media print{
:root{color-scheme:light;--ink:#000;--paper:#fff;--soft:#444;--head:#22504d;--edge:#8a9694;--track:#e3e9e8;--fill:#22706b;--low:#a8471f;--all:#dcefe9;--some:#fbeecb;--none:#f8dcd2}
.wide{overflow:visible}
.wide table{min-width:0}
.bar,tr,dd li{break-inside:avoid}
h2,h3,dt{break-after:avoid}
}
`;
