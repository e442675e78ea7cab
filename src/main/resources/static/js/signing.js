// Has VGCA Sign Service on this computer sign the chosen papers, one after the other (protocols §20.1).
// What it says of itself is only shown; whether a paper is signed is asked of our own server.
(() => {
  const main = document.querySelector("main");
  const button = document.getElementById("ky");
  if (!button) {
    return;
  }
  const told = document.getElementById("tien-do");
  const words = (key, ...values) =>
    document.getElementById("words").dataset[key].replace(/\{(\d)\}/g, (hole, at) => String(values[at]));
  const longest = 5 * 60 * 1000;

  async function ask(path, method) {
    const answer = await fetch(path, {
      method,
      headers: { Accept: "application/json", [main.dataset.header]: main.dataset.token },
    });
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      throw new Error(body.detail || words("noServer"));
    }
    return body;
  }

  function sign(address) {
    return new Promise((done, failed) => {
      const socket = new WebSocket(`${main.dataset.service}/SignApproved`);
      const patience = setTimeout(() => {
        socket.close();
        failed(new Error(words("noSoftware")));
      }, longest);
      socket.onopen = () =>
        socket.send(
          JSON.stringify({ FileUploadHandler: address, SessionId: "", JWTToken: "", FileName: address, MetaData: [] }),
        );
      socket.onmessage = (message) => {
        clearTimeout(patience);
        socket.close();
        try {
          done(JSON.parse(message.data));
        } catch {
          failed(new Error(words("unreadable")));
        }
      };
      socket.onerror = () => {
        clearTimeout(patience);
        failed(new Error(words("notThere")));
      };
    });
  }

  async function signOne(row) {
    const order = row.dataset.order;
    const state = row.querySelector(".tinh-trang");
    state.textContent = words("signing");
    try {
      const { address } = await ask(`/ky-so/${order}/phieu`, "POST");
      const answer = await sign(address);
      const now = await ask(`/ky-so/${order}`, "GET");
      if (now.state === "SIGNED") {
        state.textContent = words("signed");
        row.querySelector(".chon").remove();
        return true;
      }
      state.textContent = words("failed", answer.Message || answer.Error || words("code", answer.Status));
    } catch (error) {
      state.textContent = words("failed", error.message);
    }
    return false;
  }

  button.addEventListener("click", async () => {
    const rows = [...document.querySelectorAll(".chon:checked")].map((box) => box.closest("tr"));
    if (rows.length === 0) {
      told.textContent = words("noneChosen");
      return;
    }
    button.disabled = true;
    let signed = 0;
    for (const [at, row] of rows.entries()) {
      told.textContent = words("at", at + 1, rows.length);
      signed += (await signOne(row)) ? 1 : 0;
    }
    told.textContent = words("done", signed, rows.length);
    button.disabled = false;
  });
})();
