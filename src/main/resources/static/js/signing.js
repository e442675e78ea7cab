// Has VGCA Sign Service on this computer sign the chosen papers, one after the other (protocols §20.1).
// What it says of itself is only shown; whether a paper is signed is asked of our own server.
(() => {
  const main = document.querySelector("main");
  const button = document.getElementById("ky");
  if (!button) {
    return;
  }
  const told = document.getElementById("tien-do");
  const longest = 5 * 60 * 1000;

  async function ask(path, method) {
    const answer = await fetch(path, {
      method,
      headers: { Accept: "application/json", [main.dataset.header]: main.dataset.token },
    });
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      throw new Error(body.detail || "Máy chủ không trả lời được. Vui lòng thử lại.");
    }
    return body;
  }

  function sign(address) {
    return new Promise((done, failed) => {
      const socket = new WebSocket(`${main.dataset.service}/SignApproved`);
      const patience = setTimeout(() => {
        socket.close();
        failed(new Error("Phần mềm ký số không trả lời."));
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
          failed(new Error("Phần mềm ký số trả lời không đọc được."));
        }
      };
      socket.onerror = () => {
        clearTimeout(patience);
        failed(new Error("Không kết nối được phần mềm VGCA Sign Service trên máy này. Hãy mở phần mềm rồi thử lại."));
      };
    });
  }

  async function signOne(row) {
    const order = row.dataset.order;
    const state = row.querySelector(".tinh-trang");
    state.textContent = "Đang ký…";
    try {
      const { address } = await ask(`/ky-so/${order}/phieu`, "POST");
      const answer = await sign(address);
      const now = await ask(`/ky-so/${order}`, "GET");
      if (now.state === "SIGNED") {
        state.textContent = "Đã ký";
        row.querySelector(".chon").remove();
        return true;
      }
      state.textContent = `Chưa ký được: ${answer.Message || answer.Error || `mã ${answer.Status}`}`;
    } catch (error) {
      state.textContent = `Chưa ký được: ${error.message}`;
    }
    return false;
  }

  button.addEventListener("click", async () => {
    const rows = [...document.querySelectorAll(".chon:checked")].map((box) => box.closest("tr"));
    if (rows.length === 0) {
      told.textContent = "Hãy chọn ít nhất một giấy tờ.";
      return;
    }
    button.disabled = true;
    let signed = 0;
    for (const [at, row] of rows.entries()) {
      told.textContent = `Đang ký giấy tờ ${at + 1} trong ${rows.length}…`;
      signed += (await signOne(row)) ? 1 : 0;
    }
    told.textContent = `Đã ký ${signed} trong ${rows.length} giấy tờ.`;
    button.disabled = false;
  });
})();
