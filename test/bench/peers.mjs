/**
 * What the chat is held against, started as `node peers.mjs echo` or `node peers.mjs json`: the SDK's own echo bot on
 * restify, as its samples have it, whose replies come in the answer of the post (expectReplies); and restify alone,
 * which answers JSON with JSON.
 */
import botbuilder from 'botbuilder';
import restify from 'restify';

const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = botbuilder;
const server = restify.createServer();
server.use(restify.plugins.bodyParser());

if (process.argv[2] === 'echo') {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, async (context) => {
      if (context.activity.type === 'message') await context.sendActivity(`Echo: ${context.activity.text}`);
    });
  });
} else {
  server.post('/api/messages', async (request, response) => {
    response.send({ activities: [{ type: 'message', text: `Echo: ${request.body.text}` }] });
  });
}

server.listen(Number(process.env.PORT), '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`),
);
