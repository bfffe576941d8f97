"""Rules over kính gửi and nơi nhận (II.9)."""
