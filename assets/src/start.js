// Tells the stylesheet, before the page is drawn, that scripts run here; otherwise revealed answers would flash open.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
