/**
 * What Redis does as a whole. Every script gets the keys of one conversation, which share a hash tag, so that they work
 * on a cluster too. Fields of the conversation's hash: `s` secret, `l` locale, `g` greeted, `n` number of the newest
 * activity, `b` the bot's state, `w` watermark.
 */
export const scripts = {
  /** KEYS hash; ARGV lifeMs, mostKeys, secret, locale, greeted, number, state. Begins a conversation; 0 when full. */
  openConversation: {
    numberOfKeys: 2,
    lua: `
      if redis.call('DBSIZE') >= tonumber(ARGV[2]) then return 0 end
      redis.call('HSET', KEYS[1], 's', ARGV[3], 'l', ARGV[4], 'g', ARGV[5], 'n', ARGV[6], 'b', ARGV[7], 'w', #ARGV - 7)
      for i = 8, #ARGV do redis.call('XADD', KEYS[2], '0-' .. (i - 7), 'a', ARGV[i]) end
      redis.call('PEXPIRE', KEYS[1], ARGV[1])
      redis.call('PEXPIRE', KEYS[2], ARGV[1])
      return 1`,
  },
  /** KEYS hash, stream; ARGV watermark. The conversation and the activities after the watermark. */
  readConversation: {
    numberOfKeys: 2,
    lua: `
      local found = redis.call('HMGET', KEYS[1], 's', 'l', 'g', 'w')
      if not found[1] then return false end
      local after = tonumber(ARGV[1])
      local told = {}
      if after < tonumber(found[4]) then
        for _, entry in ipairs(redis.call('XRANGE', KEYS[2], '(0-' .. after, '+')) do told[#told + 1] = entry[2][2] end
      end
      return {found[1], found[2], found[3], found[4], told}`,
  },
  /**
   * KEYS hash, lock, answered; ARGV fence, lockMs, clientActivityId. Takes the conversation's lock for a turn: 'gone',
   * 'locked', the number under which the activity was answered, or what the turn begins with.
   */
  beginTurn: {
    numberOfKeys: 3,
    lua: `
      local found = redis.call('HMGET', KEYS[1], 's', 'l', 'g', 'n', 'b')
      if not found[1] then return 'gone' end
      if ARGV[3] ~= '' then
        local number = redis.call('ZSCORE', KEYS[3], ARGV[3])
        if number then return number end
      end
      if not redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then return 'locked' end
      return found`,
  },
  /**
   * KEYS hash, lock, answered, stream; ARGV fence, lifeMs, mostKept, channel, clientActivityId, its number, locale,
   * greeted, number, state, activities. Keeps the end of a turn if its lock still holds: 'kept', 'lost' or 'gone'.
   */
  endTurn: {
    numberOfKeys: 4,
    lua: `
      if redis.call('EXISTS', KEYS[1]) == 0 then return 'gone' end
      if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 'lost' end
      redis.call('HSET', KEYS[1], 'l', ARGV[7], 'g', ARGV[8], 'n', ARGV[9], 'b', ARGV[10])
      if #ARGV > 10 then
        local last = redis.call('HINCRBY', KEYS[1], 'w', #ARGV - 10)
        for i = 11, #ARGV do
          redis.call('XADD', KEYS[4], 'MAXLEN', '~', ARGV[3], '0-' .. (last - #ARGV + i), 'a', ARGV[i])
        end
        redis.call('PUBLISH', ARGV[4], 'more')
      end
      if ARGV[5] ~= '' then
        redis.call('ZADD', KEYS[3], ARGV[6], ARGV[5])
        redis.call('ZREMRANGEBYRANK', KEYS[3], 0, -51)
        redis.call('PEXPIRE', KEYS[3], ARGV[2])
      end
      redis.call('PEXPIRE', KEYS[1], ARGV[2])
      redis.call('PEXPIRE', KEYS[4], ARGV[2])
      redis.call('DEL', KEYS[2])
      return 'kept'`,
  },
  /** KEYS lock; ARGV fence, lockMs. Holds the lock longer, or lets it go when lockMs is 0; 0 when it is not held. */
  holdLock: {
    numberOfKeys: 1,
    lua: `
      if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
      if ARGV[2] == '0' then return redis.call('DEL', KEYS[1]) end
      return redis.call('PEXPIRE', KEYS[1], ARGV[2])`,
  },
  /**
   * KEYS items; ARGV lifeMs, then for each its eTag and its JSON. Writes all, or none and gives 0 when one with an eTag
   * was changed since. The number of keys comes first.
   */
  writeItems: {
    lua: `
      for i = 1, #KEYS do
        local tag, kept = ARGV[2 * i], redis.call('GET', KEYS[i])
        if tag ~= '*' and kept and cjson.decode(kept)['eTag'] ~= tag then return 0 end
      end
      for i = 1, #KEYS do redis.call('SET', KEYS[i], ARGV[2 * i + 1], 'PX', ARGV[1]) end
      return 1`,
  },
} as const;
