import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Follows what a connection waits for: takes a slot for it, tells the slot, and closes the connection where
/// its client takes too long to send a request or to take its answer.
///
/// Ours, because Hummingbird's idle timeout does not do that: a client that sends a byte now and then is
/// never idle.
final class ConnectionWatch: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let slots: ConnectionSlots
  private let held: HeldBytes
  private var limit: TimeAmount
  private let limitAtStop: TimeAmount

  private var slot: ConnectionSlots.Slot?
  private var isRefused = false
  /// Requests that have begun and are not answered.
  private var unanswered = 0
  /// Answers that are written and not taken, and their bytes.
  private var (untaken, untakenBytes) = (0, 0)
  /// Until when the request that has begun must be here, and until when the answer must be taken.
  private var (receiving, sending): (NIODeadline?, NIODeadline?)
  /// One timer for many requests: it is only set again where a deadline comes before it, or when it goes off.
  private var timer: (time: NIODeadline, task: Scheduled<Void>)?

  init(_ slots: ConnectionSlots, held: HeldBytes, limits: WebLimits) {
    self.slots = slots
    self.held = held
    limit = .milliseconds(Int64(limits.seconds * 1000))
    limitAtStop = .milliseconds(Int64(min(limits.seconds, limits.secondsAtStop) * 1000))
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { open(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    open(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    close()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { close() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if isRefused { return }
    switch unwrapInboundIn(data) {
    case .head:
      unanswered += 1
      receiving = deadline(context)
      tellSlot()
    case .body: break
    case .end:
      receiving = nil
      tellSlot()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head: context.write(data, promise: promise)
    case .body(let bytes):
      hold(bytes.readableBytes)
      context.write(data, promise: promise)
    case .end:
      let written = promise ?? context.eventLoop.makePromise()
      finish(context, written: written)
      context.write(data, promise: written)
    }
  }

  /// The server is to stop: clients must hurry.
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent {
      limit = limitAtStop
      if receiving != nil { receiving = deadline(context) }
      if sending != nil { sending = deadline(context) }
    }
    context.fireUserInboundEventTriggered(event)
  }

  /// The end of an answer goes out.
  private func finish(_ context: ChannelHandlerContext, written: EventLoopPromise<Void>) {
    unanswered -= 1
    untaken += 1
    sending = deadline(context)
    // The next request could not be read meanwhile.
    if receiving != nil { receiving = sending }
    tellSlot()
    written.futureResult.assumeIsolated().whenComplete { [self] _ in
      untaken -= 1
      if untaken == 0 {
        sending = nil
        hold(-untakenBytes)
      }
      tellSlot()
    }
  }
}

extension ConnectionWatch {
  private func open(_ context: ChannelHandlerContext) {
    guard slot == nil, !isRefused else { return }
    let channel = context.channel
    do {
      slot = try slots.take(ClientAddress(channel.remoteAddress), at: Self.now) {
        channel.close(promise: nil)
      }
    } catch {
      isRefused = true
      let (head, body) = ProblemObject.answer(error)
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.write(wrapOutboundOut(.body(body)), promise: nil)
      let written = context.eventLoop.makePromise(of: Void.self)
      written.futureResult.whenComplete { _ in channel.close(promise: nil) }
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
    }
  }

  private func close() {
    (receiving, sending) = (nil, nil)
    timer?.task.cancel()
    timer = nil
    hold(-untakenBytes)
    if let slot { slots.give(slot) }
    slot = nil
  }

  private func hold(_ count: Int) {
    untakenBytes += count
    held.add(count)
  }

  private func tellSlot() {
    let phase: ConnectionSlots.Phase =
      if untaken > 0 {
        .sending
      } else if receiving != nil {
        .receiving
      } else if unanswered > 0 {
        .working
      } else {
        .idle
      }
    slot?.set(phase, at: Self.now)
  }

  /// A time by which the client must be done, else the connection is closed.
  private func deadline(_ context: ChannelHandlerContext) -> NIODeadline {
    let time = NIODeadline.now() + limit
    setTimer(context, at: time)
    return time
  }

  private func setTimer(_ context: ChannelHandlerContext, at time: NIODeadline) {
    if let timer, timer.time <= time { return }
    timer?.task.cancel()
    let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: time) { [self] in
      timer = nil
      guard let next = [receiving, sending].compactMap(\.self).min() else { return }
      next <= .now() ? context.close(promise: nil) : setTimer(context, at: next)
    }
    timer = (time, task)
  }

  private static var now: UInt64 { NIODeadline.now().uptimeNanoseconds }
}
