// An identity provider for tests: a real one, on this machine, that signs in whoever it was told to without asking. It
// prints its address, and a line of its input says who comes next and, after a space, how strongly they proved it.
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import Provider from "oidc-provider";

let [account, acr] = ["nobody"];
createInterface({ input: process.stdin })
  .on("line", (line) => { [account, acr] = line.trim().split(" "); })
  .on("close", () => process.exit(0));

const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{
      client_id: "lantern",
      client_secret: "hush",
      redirect_uris: ["http://localhost/sign-in/back"],
      response_types: ["code"],
      grant_types: ["authorization_code"],
    }],
    acrValues: ["password", "key"],
    pkce: { required: () => true },
    cookies: { keys: ["of a test"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
  const answer = provider.callback();
  const interact = async (request, response) => {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === "login") return provider.interactionFinished(request, response, { login: { accountId: account, acr } });
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
  };
  server.on("request", (request, response) => {
    const done = request.url.startsWith("/interaction/") ? interact(request, response) : answer(request, response);
    Promise.resolve(done).catch((error) => response.writeHead(500).end(String(error)));
  });
  console.log(issuer);
});
