/** How the call list looks: a card is never cut by the end of a sheet, and each role begins its own. */
export const dueStyle = `
@page{size:A4;margin:12mm}
ol{margin:0 0 .6rem;padding-left:1.3rem}
.warning{border-left:4px solid #9c1f2b;padding-left:.6rem}
article{border:1px solid #8a9694;border-left-width:6px;border-radius:4px;padding:.8rem 1rem;margin:0 0 1rem;break-inside:avoid}
article.lapsed{border-left-color:#9c1f2b}
h3{color:#1d2b2c;font-size:1.2rem}
article p{margin:0 0 .3rem;overflow-wrap:anywhere}
.reason{font-weight:600}
.lapsed .reason{color:#9c1f2b}
.number{font-size:2rem;font-weight:700;line-height:1.2;font-variant-numeric:tabular-nums}
.number small{font-size:1rem;font-weight:400}
.none{font-size:1.2rem;font-weight:400}
.mark{display:inline-block;font-size:.9rem;font-weight:600;border:1px solid #9c1f2b;color:#9c1f2b;border-radius:3px;padding:0 .4rem;vertical-align:middle}
.old{border:1px dashed #9c1f2b;border-radius:3px;padding:.5rem .7rem;margin:.4rem 0}
.ask{list-style:none;margin:.6rem 0;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:.5rem 1.5rem}
.ask li,.sign p,.none{display:flex;align-items:end;gap:.4rem}
.ask label{display:flex;gap:.5rem;align-items:center}
input{appearance:none;flex:none;width:1.15rem;height:1.15rem;margin:0;border:1.5px solid #1d2b2c;border-radius:2px}
input:checked{background:#1d2b2c;box-shadow:inset 0 0 0 3px #fff}
.ask li>span,.sign span,.none span{flex:1;min-width:1.5rem;height:1.5rem;border-bottom:1px solid #4d5a5a}
.sign{display:grid;grid-template-columns:1fr 1.6fr 1.6fr;gap:1.2rem;margin:.6rem 0}
code{font:.95em ui-monospace,monospace;background:#eef2f1;padding:.1rem .3rem}
.small{font-size:.85rem}
@media (max-width:34rem){.ask,.sign{grid-template-columns:1fr;gap:.4rem}.number{font-size:1.8rem}}
@media print{
html{font-size:10pt;line-height:1.35}
article{padding:.6rem .9rem .4rem;margin-bottom:.7rem}
.ask{grid-template-columns:1fr 1fr;margin:.4rem 0}
.sign{grid-template-columns:1fr 1.6fr 1.6fr;margin:.4rem 0}
.group+.group{break-before:page}
.group+.group h2{margin-top:0}
h2{break-after:avoid}
}
`;
