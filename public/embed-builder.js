// The choices of the page that makes an embed: they change the preview and the code to copy.
(() => {
    const choices = document.querySelector(".builder .choices");
    const preview = document.querySelector(".builder iframe");
    const page = preview.src.split("?")[0];

    function show() {
        const selects = [...choices.querySelectorAll("select")];
        const chosen = selects.map(({ name, value }) => [name, value]).filter(([, value]) => value);
        const query = chosen.map(([key, value]) => `${key}=${value}`).join("&");
        const attributes = chosen.map(([key, value]) => ` data-${key}="${value}"`).join("");
        preview.src = `${page}?${query}&fit=frame`;
        for (const code of document.querySelectorAll("code[data-template]")) {
            const whole = code.dataset.template.replace("{attributes}", attributes);
            code.textContent = whole.replace("{query}", query.replaceAll("&", "&amp;"));
        }
    }

    async function copy(button) {
        const code = button.closest("section").querySelector("code");
        const status = document.querySelector(".builder [role=status]");
        try {
            await navigator.clipboard.writeText(code.textContent);
            status.textContent = status.dataset.copied;
        } catch {
            // Refused: what is to be copied is marked, so that a key or a finger can.
            getSelection().selectAllChildren(code);
        }
    }

    for (const element of document.querySelectorAll(".builder [hidden]")) element.hidden = false;
    choices.addEventListener("change", show);
    document.addEventListener("click", ({ target }) => {
        const button = target.closest("button[data-copy]");
        if (button) copy(button);
    });
    // What the browser kept of an earlier visit.
    show();
})();
