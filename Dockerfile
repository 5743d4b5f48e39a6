# The chat as an image. It needs no file of its own to be writable but the counts of reports, no account but "node", and
# nothing of the network but its port, and Redis when REDIS_URL is set. See docs/hosting.md.

# Learned and run by the same Node: what another one learned is not read, and each start would learn for a minute.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY build build
COPY tsconfig.json ./
COPY locales locales
COPY directory directory
COPY dialogs dialogs
COPY src src
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 REPORTS_FILE=/var/lib/vagvisaren/reports.json
WORKDIR /app
RUN install -d -o node -g node -m 0750 /var/lib/vagvisaren
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY locales locales
COPY directory directory
COPY src/web/look src/web/look
USER node
EXPOSE 3978
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=30s --retries=3 CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "dist/index.js"]
